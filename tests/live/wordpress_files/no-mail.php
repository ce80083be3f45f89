<?php
// A must-use plugin: no message leaves the machine, and no missing sendmail slows an answer down.
add_filter('pre_wp_mail', '__return_true');
